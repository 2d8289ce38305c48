#!/usr/bin/env bash
set -euo pipefail

sam validate --lint                        # check the template before anything else
sam build                                  # code and dependencies go to .aws-sam/

# On your computer, in a container
sam local generate-event apigateway aws-proxy > events/proxy.json   # a sample to start from
sam local invoke GetOrder --event events/get-order.json             # one invocation
# sam local start-api                      # or a local HTTP server on port 3000

# To AWS: upload, change set, stack
sam deploy --config-env prod

# In AWS: the real function with its real role
sam remote invoke GetOrder --stack-name orders-prod --event-file events/get-order.json
sam logs --stack-name orders-prod --name GetOrder --tail
