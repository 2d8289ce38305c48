# One sorted set for each game. ZADD ranks the member at once.
valkey-cli --tls -h "$CACHE_HOST" ZADD game:17 381 adam 231 sandra 132 robert

# A new score for a known member replaces the old one.
valkey-cli --tls -h "$CACHE_HOST" ZADD game:17 400 sandra

# The three best, high to low, and the rank of one player (0 is the first).
valkey-cli --tls -h "$CACHE_HOST" ZREVRANGE game:17 0 2 WITHSCORES
valkey-cli --tls -h "$CACHE_HOST" ZREVRANK game:17 robert
