"""Which hosts may be asked, and at which address: looked up once, checked, and connected to as checked."""

from __future__ import annotations

import ipaddress
import queue
import socket
import threading

from briefcast.errors import SourceUnreadable

Address = ipaddress.IPv4Address | ipaddress.IPv6Address

_CARRIES_IPV4 = (
    (ipaddress.IPv6Network("::ffff:0:0/96"), 0),
    (ipaddress.IPv6Network("::ffff:0:0:0/96"), 0),
    (ipaddress.IPv6Network("64:ff9b::/96"), 0),
    (ipaddress.IPv6Network("64:ff9b:1::/48"), 0),
    (ipaddress.IPv6Network("::/96"), 0),
    (ipaddress.IPv6Network("2002::/16"), 80),
)
"""Networks whose addresses hold an IPv4 address, and by how many bits it is shifted (RFC 4291, 3056)."""
_TEREDO = ipaddress.IPv6Network("2001::/32")


def is_public(address: str) -> bool:
    """Whether an IP address is one of the open Internet, whatever it is wrapped in."""
    try:
        ip: Address = ipaddress.ip_address(address.split("%")[0])
    except ValueError:
        return False
    if isinstance(ip, ipaddress.IPv6Address):
        if ip in _TEREDO or ip.is_site_local:
            return False
        for network, shift in _CARRIES_IPV4:
            if ip in network:
                return is_public(str(ipaddress.IPv4Address((int(ip) >> shift) & 0xFFFFFFFF)))
    return ip.is_global and not ip.is_multicast and not ip.is_reserved and not ip.is_unspecified


def look_up(host: str, port: int, timeout_s: float, *, allow_private: bool) -> list[str]:
    """The addresses of ``host``, every one of them checked.

    Raises:
        SourceUnreadable: no such host, no answer in time, or any of its addresses is not public.
    """
    answer: queue.Queue[list[str] | OSError] = queue.Queue()

    def ask() -> None:
        try:
            found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
            answer.put(list(dict.fromkeys(str(entry[4][0]) for entry in found)))
        except (OSError, UnicodeError) as error:
            answer.put(OSError(str(error)))

    threading.Thread(target=ask, name="look-up", daemon=True).start()
    try:
        found = answer.get(timeout=max(0.001, timeout_s))
    except queue.Empty:
        raise SourceUnreadable(f"looking up {host} took too long; check the network") from None
    if isinstance(found, OSError) or not found:
        raise SourceUnreadable(f"there is no host {host}, or no network; check the link")
    if not allow_private and (private := [address for address in found if not is_public(address)]):
        raise SourceUnreadable(
            f"{host} is at {private[0]}, an address of this machine or a private network; "
            "if you mean it, allow it with --allow-private-hosts"
        )
    return found
