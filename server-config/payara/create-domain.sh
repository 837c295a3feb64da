#!/bin/sh
# Makes the domain ee-social, which listens on 127.0.0.1 only (Payara Server's own default is every interface).
#   create-domain.sh <payara6 or payara7 folder> <folder for domains> <port base: HTTP is base + 80, administration base + 48>
# Besides: no data grid (it opens ports, and tries to reach others) and so no copies of sessions; no reports to Payara; no
# version in the headers; 200 threads for requests, not 5.
set -eu
"$1/bin/asadmin" create-domain --nopassword --domaindir "$2" --portbase "$3" --checkports=false ee-social
sed -i \
  -e 's/<network-listener port=/<network-listener address="127.0.0.1" port=/' \
  -e 's/address="0\.0\.0\.0"/address="127.0.0.1"/' \
  -e '0,/<connector-service/s//<jms-service type="REMOTE" default-jms-host="none"><jms-host name="none" host="127.0.0.1"\/><\/jms-service>\n&/' \
  -e 's/<hazelcast-runtime-configuration /<phone-home-runtime-configuration enabled="false"\/>\n    &/' \
  -e 's/<hazelcast-config-specific-configuration/& enabled="false"/' \
  -e 's/<availability-service>/<availability-service availability-enabled="false">/' \
  -e 's/<http \([^>]*default-virtual-server="server"\)/<http xpowered-by="false" server-header="false" \1/' \
  -e 's/<thread-pool name="http-thread-pool"/& max-thread-pool-size="200"/' \
  "$2/ee-social/config/domain.xml"
# A version whose domain.xml reads otherwise must not be left open in silence.
if sed 's/<network-listener [^>]*address="127\.0\.0\.1"//g' "$2/ee-social/config/domain.xml" |
  grep -E '<network-listener |address="0\.0\.0\.0"'; then
  echo "This would listen on other interfaces than 127.0.0.1" >&2
  exit 1
fi
