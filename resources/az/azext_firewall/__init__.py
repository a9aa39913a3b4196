"""Egress Lab's own `az network firewall` commands for the practice cloud, where Microsoft's extension cannot be fetched.

They send the requests that Microsoft's extension sends (GET and PUT of one azureFirewalls resource); no code is shared.
"""
from azure.cli.core import AzCommandsLoader


class FirewallCommands(AzCommandsLoader):
    """Tells az which commands there are and what they take."""

    def __init__(self, cli_ctx=None):
        from azure.cli.core.commands import CliCommandType
        super().__init__(cli_ctx=cli_ctx, custom_command_type=CliCommandType(
            operations_tmpl='azext_firewall.commands#{}'))

    def load_command_table(self, args):
        from azext_firewall import help_texts  # noqa: F401  registers the help
        with self.command_group('network firewall') as group:
            for verb in ('create', 'show', 'list', 'delete', 'update'):
                group.custom_command(verb, 'firewall_' + verb)
        with self.command_group('network firewall ip-config') as group:
            group.custom_command('create', 'ip_config_create')
            group.custom_command('list', 'ip_config_list')
        for kind in ('network', 'application', 'nat'):
            with self.command_group('network firewall %s-rule' % kind) as group:
                group.custom_command('create', kind + '_rule_create')
                group.custom_command('list', kind + '_rule_list')
                group.custom_command('delete', kind + '_rule_delete')
            with self.command_group('network firewall %s-rule collection' % kind) as group:
                group.custom_command('list', kind + '_rule_list')
        return self.command_table

    def load_arguments(self, command):
        from azext_firewall.parameters import load
        load(self)


COMMAND_LOADER_CLS = FirewallCommands
