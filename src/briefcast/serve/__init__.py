"""Serves a published show to podcast apps and browsers: byte ranges, conditions, the phone's own address."""

from briefcast.serve.app import App as App
from briefcast.serve.server import Address as Address
from briefcast.serve.server import addresses as addresses
from briefcast.serve.server import run as run
