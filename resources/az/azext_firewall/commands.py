"""What the commands do: read the firewall, change it, write it back."""
from azure.cli.core.azclierror import RequiredArgumentMissingError, InvalidArgumentValueError, ResourceNotFoundError

from azext_firewall.arm import delete, flat, read, resource_id, write
from azext_firewall import arm


def _path(cmd, group, name):
    return resource_id(cmd, group, 'azureFirewalls', name)


def firewall_create(cmd, resource_group_name, firewall_name, location=None, tags=None, zones=None, enable_dns_proxy=None,
                    dns_servers=None, tier=None, sku=None, threat_intel_mode=None):
    if location is None:
        location = read(cmd, resource_id(cmd, resource_group_name, '', '').split('/providers/')[0])['location']
    properties = {'sku': {'name': sku or 'AZFW_VNet', 'tier': tier or 'Standard'}, 'additionalProperties': {}}
    _dns(properties['additionalProperties'], enable_dns_proxy, dns_servers)
    if threat_intel_mode:
        properties['threatIntelMode'] = threat_intel_mode
    body = {'location': location, 'tags': tags or {}, 'properties': properties}
    if zones:
        body['zones'] = zones
    return flat(write(cmd, _path(cmd, resource_group_name, firewall_name), body))


def firewall_update(cmd, resource_group_name, firewall_name, tags=None, enable_dns_proxy=None, dns_servers=None,
                    threat_intel_mode=None):
    path = _path(cmd, resource_group_name, firewall_name)
    body = read(cmd, path)
    _dns(body['properties'].setdefault('additionalProperties', {}), enable_dns_proxy, dns_servers)
    if tags is not None:
        body['tags'] = tags
    if threat_intel_mode:
        body['properties']['threatIntelMode'] = threat_intel_mode
    return flat(write(cmd, path, body))


def firewall_show(cmd, resource_group_name, firewall_name):
    return flat(read(cmd, _path(cmd, resource_group_name, firewall_name)))


def firewall_list(cmd, resource_group_name=None):
    path = resource_id(cmd, resource_group_name or 'x', 'azureFirewalls', '').rstrip('/')
    if resource_group_name is None:
        path = path.split('/resourceGroups/')[0] + '/providers/Microsoft.Network/azureFirewalls'
    return flat(read(cmd, path)['value'])


def firewall_delete(cmd, resource_group_name, firewall_name):
    delete(cmd, _path(cmd, resource_group_name, firewall_name))


def ip_config_create(cmd, resource_group_name, firewall_name, name, public_ip_address, vnet_name):
    path = _path(cmd, resource_group_name, firewall_name)
    body = read(cmd, path)
    network = resource_id(cmd, resource_group_name, 'virtualNetworks', vnet_name)
    configuration = {'name': name, 'properties': {
        'publicIPAddress': {'id': resource_id(cmd, resource_group_name, 'publicIPAddresses', public_ip_address)},
        'subnet': {'id': network + '/subnets/AzureFirewallSubnet'}}}
    kept = [c for c in body['properties'].get('ipConfigurations') or [] if c['name'] != name]
    if kept:
        del configuration['properties']['subnet']  # only the first configuration carries the subnet
    body['properties']['ipConfigurations'] = kept + [configuration]
    done = write(cmd, path, body)
    return flat(next(c for c in done['properties']['ipConfigurations'] if c['name'] == name))


def ip_config_list(cmd, resource_group_name, firewall_name):
    return flat(read(cmd, _path(cmd, resource_group_name, firewall_name))['properties'].get('ipConfigurations') or [])


def network_rule_create(cmd, resource_group_name, firewall_name, collection_name, name, protocols, destination_ports,
                        source_addresses=None, source_ip_groups=None, destination_addresses=None, destination_fqdns=None,
                        destination_ip_groups=None, priority=None, action=None, description=None):
    rule = {'name': name, 'description': description, 'protocols': protocols, 'sourceAddresses': source_addresses or [],
            'sourceIpGroups': source_ip_groups or [], 'destinationAddresses': destination_addresses or [],
            'destinationIpGroups': destination_ip_groups or [], 'destinationFqdns': destination_fqdns or [],
            'destinationPorts': destination_ports}
    return _add(cmd, resource_group_name, firewall_name, 'network', collection_name, rule, priority, action)


def application_rule_create(cmd, resource_group_name, firewall_name, collection_name, name, protocols,
                            source_addresses=None, source_ip_groups=None, target_fqdns=None, fqdn_tags=None,
                            priority=None, action=None, description=None):
    rule = {'name': name, 'description': description, 'protocols': [_protocol(p) for p in protocols],
            'sourceAddresses': source_addresses or [], 'sourceIpGroups': source_ip_groups or [],
            'targetFqdns': target_fqdns or [], 'fqdnTags': fqdn_tags or []}
    return _add(cmd, resource_group_name, firewall_name, 'application', collection_name, rule, priority, action)


def nat_rule_create(cmd, resource_group_name, firewall_name, collection_name, name, protocols, destination_addresses,
                    destination_ports, source_addresses=None, source_ip_groups=None, translated_address=None,
                    translated_port=None, translated_fqdn=None, priority=None, action=None, description=None):
    rule = {'name': name, 'description': description, 'protocols': protocols, 'sourceAddresses': source_addresses or [],
            'sourceIpGroups': source_ip_groups or [], 'destinationAddresses': destination_addresses,
            'destinationPorts': destination_ports, 'translatedPort': translated_port}
    rule['translatedFqdn' if translated_fqdn else 'translatedAddress'] = translated_fqdn or translated_address
    return _add(cmd, resource_group_name, firewall_name, 'nat', collection_name, rule, priority, action)


def network_rule_list(cmd, resource_group_name, firewall_name):
    return _collections(cmd, resource_group_name, firewall_name, 'network')


def application_rule_list(cmd, resource_group_name, firewall_name):
    return _collections(cmd, resource_group_name, firewall_name, 'application')


def nat_rule_list(cmd, resource_group_name, firewall_name):
    return _collections(cmd, resource_group_name, firewall_name, 'nat')


def network_rule_delete(cmd, resource_group_name, firewall_name, collection_name, name):
    _remove(cmd, resource_group_name, firewall_name, 'network', collection_name, name)


def application_rule_delete(cmd, resource_group_name, firewall_name, collection_name, name):
    _remove(cmd, resource_group_name, firewall_name, 'application', collection_name, name)


def nat_rule_delete(cmd, resource_group_name, firewall_name, collection_name, name):
    _remove(cmd, resource_group_name, firewall_name, 'nat', collection_name, name)


def _dns(additional, proxy, servers):
    if proxy is not None:
        additional['Network.DNS.EnableProxy'] = 'true' if proxy else 'false'
    if servers:
        additional['Network.DNS.Servers'] = ','.join(servers)


def _protocol(text):
    kind, _, port = text.partition('=')
    known = {'http': 'Http', 'https': 'Https', 'mssql': 'Mssql'}
    if kind.lower() not in known or not port.isdigit():
        raise InvalidArgumentValueError('%s: a protocol is http=80, https=443 or mssql=1433, with any port.' % text)
    return {'protocolType': known[kind.lower()], 'port': int(port)}


def _list(body, kind):
    return body['properties'].setdefault(kind + 'RuleCollections', []) or []


def _collections(cmd, group, firewall, kind):
    return flat(_list(read(cmd, _path(cmd, group, firewall)), kind))


def _add(cmd, group, firewall, kind, collection, rule, priority, action):
    path = _path(cmd, group, firewall)
    body = read(cmd, path)
    collections = _list(body, kind)
    found = next((c for c in collections if c['name'] == collection), None)
    if found is None:
        if priority is None or action is None:
            raise RequiredArgumentMissingError(
                "rule collection '%s' is new: it needs --priority and --action" % collection)
        arm.logger.warning("Creating rule collection '%s'.", collection)
        found = {'name': collection,
                 'properties': {'priority': priority, 'action': {'type': action}, 'rules': []}}
        collections.append(found)
    elif priority is not None or action is not None:
        raise InvalidArgumentValueError(
            "rule collection '%s' exists: leave out --priority and --action" % collection)
    rules = found['properties']['rules']
    rules[:] = [r for r in rules if r['name'] != rule['name']] + [rule]
    body['properties'][kind + 'RuleCollections'] = collections
    done = write(cmd, path, body)
    written = next(c for c in _list(done, kind) if c['name'] == collection)
    return next(r for r in written['properties']['rules'] if r['name'] == rule['name'])


def _remove(cmd, group, firewall, kind, collection, name):
    path = _path(cmd, group, firewall)
    body = read(cmd, path)
    found = next((c for c in _list(body, kind) if c['name'] == collection), None)
    if found is None or all(r['name'] != name for r in found['properties']['rules']):
        raise ResourceNotFoundError("rule '%s' is not in collection '%s'" % (name, collection))
    found['properties']['rules'] = [r for r in found['properties']['rules'] if r['name'] != name]
    body['properties'][kind + 'RuleCollections'] = [c for c in _list(body, kind) if c['properties']['rules']]
    write(cmd, path, body)
