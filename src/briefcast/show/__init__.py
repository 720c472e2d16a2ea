"""A show: its episodes, and the feed, site and server that bring them to a listener."""
