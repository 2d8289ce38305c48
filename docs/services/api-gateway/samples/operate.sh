#!/usr/bin/env bash
set -euo pipefail
export AWS_REGION=eu-west-1
api=a1b2c3d4e5

# A change of the API is live only after a deployment. This one gets 10 % of the traffic of prod.
aws apigateway create-deployment --rest-api-id "$api" --stage-name prod --canary-settings \
  '{"percentTraffic": 10, "stageVariableOverrides": {"alias": "next"}, "useStageCache": false}'

# Empty the whole cache of the stage, for example after a correction in the back end.
# Until it is filled again, more requests reach the back end.
aws apigateway flush-stage-cache --rest-api-id "$api" --stage-name prod

# Results of authorizers are in a cache of their own.
aws apigateway flush-stage-authorizers-cache --rest-api-id "$api" --stage-name prod

# One entry only: a caller with execute-api:InvalidateCache sends this header with a signed request.
#   Cache-Control: max-age=0
