// An OpenID provider that insists on every rule (OpenID Certified), for StrictProvider.java:
//   node strict-provider.js <port> <address of the site>
// It demands PKCE, sends `iss` (RFC 9207), checks secrets and redirect URIs, rotates refresh tokens.
// Its own development pages take any login with any password and ask for consent.
import { Provider } from 'oidc-provider';

const [port, site] = process.argv.slice(2);

const client = (id, authentication) => ({
  client_id: id,
  client_secret: `secret-of-${id}`,
  token_endpoint_auth_method: authentication,
  grant_types: ['authorization_code', 'refresh_token'],
  redirect_uris: ['login', 'connect'].map((purpose) => `${site}/social/${purpose}/${id}`),
});

const provider = new Provider(`http://localhost:${port}`, {
  clients: [
    client('basic', 'client_secret_basic'),
    client('post', 'client_secret_post'),
    client('wrong', 'client_secret_basic'),
    client('timed', 'client_secret_basic'),
  ],
  claims: {
    openid: ['sub'],
    profile: ['name', 'preferred_username', 'picture'],
    email: ['email', 'email_verified'],
  },
  cookies: { keys: ['for tests only'] },
  features: { devInteractions: { enabled: true } },
  findAccount: (_, id) => ({
    accountId: id,
    claims: () => ({
      sub: id,
      name: `Strict ${id}`,
      preferred_username: id,
      email: `${id}@example.org`,
      email_verified: true,
    }),
  }),
  issueRefreshToken: () => true,
  pkce: { required: () => true },
  rotateRefreshToken: true,
  ttl: { AccessToken: 50, RefreshToken: 600, Grant: 600, Session: 600, Interaction: 600, IdToken: 600 },
});

provider.listen(port, '127.0.0.1', () => console.log('ready'));
// gone with whoever started it
process.stdin.resume().on('end', () => process.exit());
