"""One azureFirewalls resource over ARM: read, write, wait, and the flat form that az prints."""
import json
import time

from azure.cli.core.azclierror import AzureResponseError, HTTPError, ResourceNotFoundError
from azure.cli.core.commands.client_factory import get_subscription_id
from azure.cli.core.util import send_raw_request
from knack.log import get_logger

API_VERSION = '2024-10-01'
logger = get_logger(__name__)


def resource_id(cmd, group, kind, name):
    """The id of a Microsoft.Network resource; an id is returned as it is."""
    if name.startswith('/'):
        return name
    return '/subscriptions/%s/resourceGroups/%s/providers/Microsoft.Network/%s/%s' % (
        get_subscription_id(cmd.cli_ctx), group, kind, name)


def send(cmd, method, path, body=None):
    """Sends one request and returns the answer's JSON, or None; ARM's own words where it refuses."""
    root = cmd.cli_ctx.cloud.endpoints.resource_manager.rstrip('/')
    url = path if path.startswith('https://') else '%s%s?api-version=%s' % (root, path, API_VERSION)
    try:
        answer = send_raw_request(cmd.cli_ctx, method, url, body=None if body is None else json.dumps(body))
    except HTTPError as refused:
        raise _in_arms_words(refused)
    return answer


def read(cmd, path):
    return send(cmd, 'GET', path).json()


def write(cmd, path, body):
    """PUT and wait until it is done."""
    answer = send(cmd, 'PUT', path, body)
    _wait(cmd, answer)
    return read(cmd, path)


def delete(cmd, path):
    _wait(cmd, send(cmd, 'DELETE', path))


def flat(node):
    """As az prints it: what lies in `properties` one level up, names as the service spells them."""
    if isinstance(node, list):
        return [flat(item) for item in node]
    if not isinstance(node, dict):
        return node
    lifted = {key: value for key, value in node.items() if key != 'properties'}
    inner = node.get('properties')
    if isinstance(inner, dict):
        for key, value in inner.items():
            lifted.setdefault(key, value)
    return {key: flat(value) for key, value in lifted.items()}


def _wait(cmd, answer):
    link = answer.headers.get('Azure-AsyncOperation')
    pause = answer.headers.get('Retry-After')
    while link:
        state = send(cmd, 'GET', link)
        body = state.json()
        if body.get('status') == 'Succeeded':
            return
        if body.get('status') in ('Failed', 'Canceled'):
            error = body.get('error') or {}
            raise AzureResponseError('(%s) %s' % (error.get('code'), error.get('message')))
        time.sleep(int(state.headers.get('Retry-After') or pause or 2))


def _in_arms_words(refused):
    try:
        error = refused.response.json().get('error') or refused.response.json()
        text = '(%s) %s' % (error['code'], error['message'])
    except Exception:  # not ARM's shape: keep what came
        return refused
    return (ResourceNotFoundError if refused.response.status_code == 404 else AzureResponseError)(text)
