#!/usr/bin/env bash
set -euo pipefail

# Query: one customer's orders, newest first, strongly consistent.
aws dynamodb query --table-name Orders \
  --key-condition-expression 'customerId = :c' \
  --expression-attribute-values '{":c": {"S": "C-17"}}' \
  --no-scan-index-forward --consistent-read

# Query a global secondary index. --consistent-read is not allowed here.
aws dynamodb query --table-name Orders --index-name ByShop \
  --key-condition-expression 'shopId = :s' \
  --expression-attribute-values '{":s": {"S": "S-4"}}'

# Scan: reads every item, then keeps the open orders and returns two attributes.
# The response shows ScannedCount (read) and Count (kept).
aws dynamodb scan --table-name Orders \
  --filter-expression '#status = :open' \
  --projection-expression 'customerId, #total' \
  --expression-attribute-names '{"#status": "status", "#total": "total"}' \
  --expression-attribute-values '{":open": {"S": "OPEN"}}' \
  --return-consumed-capacity TOTAL

# Parallel scan: four workers, each with its own segment. Segments count from 0.
for segment in 0 1 2 3; do
  aws dynamodb scan --table-name Orders \
    --segment "$segment" --total-segments 4 > "orders-$segment.json" &
done
wait
