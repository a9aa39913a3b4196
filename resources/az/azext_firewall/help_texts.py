"""Help for each command; says whose commands these are."""
from knack.help_files import helps

_OURS = "Egress Lab's own command for the practice cloud; Microsoft's azure-firewall extension does the same in Azure."


def _add(name, kind, text):
    helps[name] = 'type: %s\nshort-summary: "%s"\nlong-summary: "%s"\n' % (kind, text, _OURS)


_add('network firewall', 'group', 'Manage Azure Firewalls.')
for _verb, _text in (('create', 'Create a firewall.'), ('show', 'Show a firewall.'), ('list', 'List firewalls.'),
                     ('delete', 'Delete a firewall.'), ('update', 'Change a firewall.')):
    _add('network firewall ' + _verb, 'command', _text)
_add('network firewall ip-config', 'group', 'Manage the IP configurations of a firewall.')
_add('network firewall ip-config create', 'command', 'Give a firewall its addresses.')
_add('network firewall ip-config list', 'command', 'List the IP configurations of a firewall.')
for _kind in ('network', 'application', 'nat'):
    _add('network firewall %s-rule' % _kind, 'group', 'Manage %s rules of a firewall.' % _kind)
    _add('network firewall %s-rule create' % _kind, 'command', 'Add a rule, and its collection where it is new.')
    _add('network firewall %s-rule list' % _kind, 'command', 'List the rule collections of this kind.')
    _add('network firewall %s-rule delete' % _kind, 'command', 'Delete a rule; the collection goes with its last rule.')
    _add('network firewall %s-rule collection' % _kind, 'group', 'Look at rule collections.')
    _add('network firewall %s-rule collection list' % _kind, 'command', 'List the rule collections of this kind.')
