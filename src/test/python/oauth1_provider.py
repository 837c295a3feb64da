"""An OAuth 1.0a provider that insists on every rule, for OAuth1Provider.java:

    python3 oauth1_provider.py <port> <address of the site>

Debian's oauthlib verifies: signatures over the request as it came in, each nonce once, times within
a minute, callbacks as registered, verifiers. Whoever presses "Authorize app" is who they say.
GET /log tells what was accepted and refused, and why.
"""

import logging
import os
import sys
import threading
from urllib.parse import parse_qsl, urlencode

from flask import Flask, Response, g, jsonify, redirect, request
from oauthlib.oauth1 import RequestValidator, WebApplicationServer
from oauthlib.oauth1.rfc5849.errors import OAuth1Error
from werkzeug.serving import make_server

PORT, SITE = int(sys.argv[1]), sys.argv[2]

# the client's key: its provider at the site, its secret, its signature method
CLIENTS = {
    'sha1ClientOfTheStrictSite': ('twitter', 's%3A:ecret+ &=/of sha1', 'HMAC-SHA1'),
    'sha256ClientOfTheStrictSite': ('twitter-256', 's%3A:ecret+ &=/of sha256', 'HMAC-SHA256'),
}
NOBODY = 'nobodyAndNobodysSecretAtAll'


class Validator(RequestValidator):
    """What was issued, and what may not come twice."""

    enforce_ssl = False
    timestamp_lifetime = 60
    allowed_signature_methods = ('HMAC-SHA1', 'HMAC-SHA256')
    dummy_client = dummy_request_token = dummy_access_token = NOBODY

    def __init__(self):
        self.nonces, self.temporary, self.tokens = set(), {}, {}
        self.lock = threading.Lock()

    def validate_timestamp_and_nonce(
            self, client_key, timestamp, nonce, request, request_token=None, access_token=None):
        once = (client_key, timestamp, nonce, request_token or access_token)
        with self.lock:
            fresh = once not in self.nonces
            self.nonces.add(once)
        return that('the nonce was used before', fresh)

    def validate_client_key(self, client_key, request):
        known = that('the client is unknown', client_key in CLIENTS)
        return known and that(
            'the client signs by another method',
            CLIENTS[client_key][2] == request.signature_method)

    def validate_redirect_uri(self, client_key, redirect_uri, request):
        name = CLIENTS.get(client_key, ('',))[0]
        return that('the callback is not registered', redirect_uri in (
            f'{SITE}/social/login/{name}', f'{SITE}/social/connect/{name}'))

    def validate_request_token(self, client_key, token, request):
        return that(
            'the temporary credentials are unknown or used',
            self.temporary.get(token, {}).get('client') == client_key)

    def validate_verifier(self, client_key, token, verifier, request):
        return that(
            'the verifier is wrong',
            verifier is not None and self.temporary.get(token, {}).get('verifier') == verifier)

    def validate_access_token(self, client_key, token, request):
        return that(
            'the access token is unknown or revoked',
            self.tokens.get(token, {}).get('client') == client_key)

    def get_client_secret(self, client_key, request):
        return CLIENTS.get(client_key, ('', NOBODY))[1]

    def get_request_token_secret(self, client_key, token, request):
        return self.temporary.get(token, {}).get('secret', NOBODY)

    def get_access_token_secret(self, client_key, token, request):
        return self.tokens.get(token, {}).get('secret', NOBODY)

    def save_request_token(self, token, request):
        self.temporary[token['oauth_token']] = {
            'client': request.client_key,
            'secret': token['oauth_token_secret'],
            'callback': request.redirect_uri,
        }

    def save_verifier(self, token, verifier, request):
        self.temporary[token]['verifier'] = verifier['oauth_verifier']

    def save_access_token(self, token, request):
        self.tokens[token['oauth_token']] = {
            'client': request.client_key,
            'secret': token['oauth_token_secret'],
            'person': self.temporary[request.resource_owner_key]['person'],
        }

    def invalidate_request_token(self, client_key, request_token, request):
        del self.temporary[request_token]

    def verify_request_token(self, token, request):
        return token in self.temporary

    def get_redirect_uri(self, token, request):
        return self.temporary[token]['callback']

    # no realms
    def get_default_realms(self, client_key, request):
        return []

    get_realms = get_default_realms

    def validate_requested_realms(self, client_key, realms, request):
        return True

    def validate_realms(self, client_key, token, request, uri=None, realms=None):
        return True


class Provider(WebApplicationServer):
    """oauthlib's checks, overheard for the log; and tokens say whose they are, as Twitter's do."""

    def _create_request(self, *args, **kwargs):
        return overheard(super()._create_request, *args, **kwargs)

    def _check_mandatory_parameters(self, request):
        return overheard(super()._check_mandatory_parameters, request)

    def validate_request_token_request(self, request):
        return overheard(super().validate_request_token_request, request)

    def validate_access_token_request(self, request):
        return overheard(super().validate_access_token_request, request)

    def _check_signature(self, request, is_token_request=False):
        return that('the signature is wrong', super()._check_signature(request, is_token_request))

    def create_access_token(self, request, credentials):
        person = validator.temporary[request.resource_owner_key]['person']
        said = {'user_id': person['id_str'], 'screen_name': person['screen_name']}
        return super().create_access_token(request, said)


def that(why_not, holds):
    if not holds:
        g.why.append(why_not)
    return holds


def overheard(check, *args, **kwargs):
    try:
        return check(*args, **kwargs)
    except OAuth1Error as refusal:
        if refusal.description not in g.why:
            g.why.append(refusal.description)
        raise
    except ValueError as refusal:
        g.why.append(f'malformed: {type(refusal).__name__}')
        raise OAuth1Error(description='malformed') from refusal


def person(name):
    number = (1 << 60) + sum(ord(c) << (8 * i) for i, c in enumerate(name[:6]))
    return {
        'id': number,
        'id_str': str(number),
        'name': f'Strict {name}',
        'screen_name': name,
        'email': f'{name}@example.org',
        'profile_image_url_https': f'https://pictures.example/{name}.png',
    }


app = Flask(__name__)
validator = Validator()
provider = Provider(validator)
log = []


def raw():
    """The request as it came in: Flask's own address is decoded."""
    uri = f'http://{request.host}{request.environ["RAW_URI"]}'
    body = request.get_data(as_text=True)
    return dict(uri=uri, http_method=request.method, body=body, headers=dict(request.headers))


@app.before_request
def begin():
    g.why = []


@app.after_request
def remember(response):
    if request.path != '/log':
        log.append({
            'request': f'{request.method} {request.path}',
            'accepted': response.status_code < 400,
            'why': '; '.join(g.why),
        })
    return response


@app.get('/log')
def everything():
    return jsonify(log)


@app.post('/oauth/request_token')
def request_token():
    headers, body, status = provider.create_request_token_response(**raw())
    return Response(body, status, headers)


@app.post('/oauth/access_token')
def access_token():
    headers, body, status = provider.create_access_token_response(**raw())
    return Response(body, status, headers)


@app.get('/oauth/authenticate')
def authenticate():
    token = request.args.get('oauth_token', '')
    if token not in validator.temporary:
        return 'There is no request for you to authorize.', 404
    return f'''<!DOCTYPE html><title>Strict</title>
        <form method="post"><input type="hidden" name="oauth_token" value="{token}">
        <input name="user"><button name="answer" value="yes">Authorize app</button>
        <button name="answer" value="no">Cancel</button></form>'''


@app.post('/oauth/authenticate')
def answer():
    token, user = request.form['oauth_token'], request.form.get('user', '')
    if request.form['answer'] == 'no':
        back = validator.temporary.pop(token)['callback']
        return redirect(back + '?' + urlencode({'denied': token}))
    validator.temporary[token]['person'] = person(user)
    uri = f'http://{request.host}/oauth/authenticate?' + urlencode({'oauth_token': token})
    headers, _, status = provider.create_authorization_response(uri)
    return Response('', status, headers)


@app.get('/1.1/account/verify_credentials.json')
@app.get('/1.1/search/<path:what>')
@app.post('/1.1/statuses/update.json')
@app.post('/1.1/oauth/invalidate_token.json')
def protected(what=None):
    valid, seen = provider.validate_protected_resource_request(**raw())
    if not valid:
        return {'errors': [{'code': 89, 'message': 'Invalid or expired token.'}]}, 401
    query = parse_qsl(seen.uri_query, keep_blank_values=True)
    if request.path.endswith('/verify_credentials.json'):
        whose = dict(validator.tokens[seen.resource_owner_key]['person'])
        if ('include_email', 'true') not in query:
            del whose['email']
        return whose
    if request.path.endswith('/invalidate_token.json'):
        del validator.tokens[seen.resource_owner_key]
        return {'access_token': seen.resource_owner_key}
    return {'query': query, 'form': parse_qsl(seen.body, keep_blank_values=True)}


def end_with_whoever_started_this():
    sys.stdin.read()
    os._exit(0)


if __name__ == '__main__':
    logging.getLogger('werkzeug').setLevel(logging.ERROR)
    threading.Thread(target=end_with_whoever_started_this, daemon=True).start()
    server = make_server('127.0.0.1', PORT, app, threaded=True)
    print('ready', flush=True)
    server.serve_forever()
