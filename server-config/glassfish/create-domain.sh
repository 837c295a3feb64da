#!/bin/sh
# Makes the domain ee-social, which listens on 127.0.0.1 only (GlassFish's own default is every interface).
#   create-domain.sh <glassfish7 or glassfish8 folder> <folder for domains> <port base: HTTP is base + 80, administration base + 48>
set -eu
"$1/bin/asadmin" create-domain --nopassword --domaindir "$2" --portbase "$3" --checkports=false ee-social
# Five threads are few where a provider may hang. An empty product name: no "Server" in the answers. The default data source
# is H2, where its driver is, not Derby on a server that somebody would have to start.
sed -i \
  -e 's/<network-listener port=/<network-listener address="127.0.0.1" port=/' \
  -e 's/address="0\.0\.0\.0"/address="127.0.0.1"/' \
  -e '0,/<connector-service/s//<jms-service type="REMOTE" default-jms-host="none"><jms-host name="none" host="127.0.0.1"\/><\/jms-service>\n&/' \
  -e '/max-thread-pool-size/! s/<thread-pool name="http-thread-pool"/& max-thread-pool-size="200"/' \
  -e 's/<http \([^>]*default-virtual-server="server"\)/<http xpowered-by="false" \1/' \
  -e 's/\(<java-config [^>]*>\)/\1<jvm-options>-Dproduct.name=<\/jvm-options>/' \
  -e '/ name="DerbyPool"/,/<\/jdbc-connection-pool>/ {
        /"PortNumber"\|"serverName"\|"connectionAttributes"/d
        s/org\.apache\.derby\.jdbc\.ClientDataSource/org.h2.jdbcx.JdbcDataSource/
        s|<property [^>]*"DatabaseName"[^>]*>|<property name="Url" value="jdbc:h2:${com.sun.aas.instanceRoot}/lib/databases/default"/>|
      }' \
  "$2/ee-social/config/domain.xml"
# Else three lines of the log for every transaction.
echo 'jakarta.enterprise.resource.jta.level=WARNING' >> "$2/ee-social/config/logging.properties"
# A version whose domain.xml reads otherwise must not be left open in silence.
if sed 's/<network-listener [^>]*address="127\.0\.0\.1"//g' "$2/ee-social/config/domain.xml" |
  grep -E '<network-listener |address="0\.0\.0\.0"'; then
  echo "This would listen on other interfaces than 127.0.0.1" >&2
  exit 1
fi
