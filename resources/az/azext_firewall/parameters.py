"""The arguments, named as in the lab's commands."""
from azure.cli.core.commands.parameters import get_three_state_flag, resource_group_name_type, tags_type


def load(loader):
    with loader.argument_context('network firewall') as c:
        c.argument('resource_group_name', resource_group_name_type)
        c.argument('firewall_name', options_list=['--firewall-name', '-f'], help='Firewall name.')
        c.argument('location', options_list=['--location', '-l'], help="Location. Defaults to the group's.")
        c.argument('tags', tags_type)
    for verb in ('create', 'show', 'delete', 'update'):
        with loader.argument_context('network firewall ' + verb) as c:
            c.argument('firewall_name', options_list=['--name', '-n'], help='Firewall name.')
            c.argument('enable_dns_proxy', arg_type=get_three_state_flag(), help='Enable the DNS proxy.')
            c.argument('dns_servers', nargs='*', help='Space-separated addresses of DNS servers.')
            c.argument('tier', help='Standard or Premium.')
            c.argument('sku', help='AZFW_VNet or AZFW_Hub.')
            c.argument('zones', options_list=['--zones', '-z'], nargs='*', help='Availability zones.')
            c.argument('threat_intel_mode', help='Alert, Deny or Off.')
    with loader.argument_context('network firewall ip-config') as c:
        c.argument('name', options_list=['--name', '-n'], help='Name of the IP configuration.')
        c.argument('public_ip_address', help='Name or id of the public IP.')
        c.argument('vnet_name', help='Virtual network that holds AzureFirewallSubnet.')
    for kind in ('network', 'application', 'nat'):
        with loader.argument_context('network firewall %s-rule' % kind) as c:
            c.argument('collection_name', options_list=['--collection-name', '-c'], help='Name of the rule collection.')
            c.argument('name', options_list=['--name', '-n'], help='Name of the rule.')
            c.argument('priority', type=int, help='100 to 65000; with --action, for a new collection only.')
            c.argument('action', help='Allow or Deny; Dnat or Snat for NAT rules. For a new collection only.')
            c.argument('description', help='What the rule is for.')
            for name in ('protocols', 'source_addresses', 'source_ip_groups', 'destination_addresses', 'destination_ports',
                         'destination_fqdns', 'destination_ip_groups', 'target_fqdns', 'fqdn_tags'):
                c.argument(name, nargs='+', help='Space-separated list.')
            c.argument('translated_address', help='Address to translate to.')
            c.argument('translated_port', help='Port to translate to.')
            c.argument('translated_fqdn', help='Name to translate to.')
