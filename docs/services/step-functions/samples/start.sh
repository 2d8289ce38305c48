#!/usr/bin/env bash
set -euo pipefail
export AWS_REGION=eu-west-1
machines=arn:aws:states:eu-west-1:111122223333:stateMachine

# Standard: the answer is the execution ARN, not the result.
# The name makes the start idempotent: the same name and input, while it runs, give the same ARN.
arn=$(aws stepfunctions start-execution --state-machine-arn "$machines:orders" \
  --name order-4711 --input '{"orderId": "4711"}' --query executionArn --output text)

# The status and, at the end, the output of a Standard execution.
aws stepfunctions describe-execution --execution-arn "$arn"

# Express, synchronous: the call waits and returns the result.
# The call succeeds even when the execution has failed, so look at "status".
aws stepfunctions start-sync-execution --state-machine-arn "$machines:quote" \
  --input '{"orderId": "4711"}' --query '{status: status, output: output, error: error}'

# After a failed Standard execution: repair the cause, for example a function or a permission.
# Then go on from the step that failed. The definition stays the one of the first start.
aws stepfunctions redrive-execution --execution-arn "$arn"
