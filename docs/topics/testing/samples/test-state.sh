#!/usr/bin/env bash
set -euo pipefail
# Does "Charge" go to "Apologise" when the payment provider refuses the card?
# The mock replaces the call, so the provider is not asked and no role is needed.
result=$(aws stepfunctions test-state --output json \
  --definition file://checkout.asl.json \
  --state-name Charge \
  --input '{"orderId": "o-1", "total": 12}' \
  --mock '{"errorOutput": {"error": "CardRefused", "cause": "expired"}}')

# CAUGHT_ERROR: a Catch took it. catchIndex would tell which one.
[ "$(jq -r .status <<< "$result")" = "CAUGHT_ERROR" ]
[ "$(jq -r .nextState <<< "$result")" = "Apologise" ]
