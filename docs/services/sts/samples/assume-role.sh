#!/usr/bin/env bash
set -euo pipefail
export AWS_REGION=eu-west-1 # the CLI then uses the Regional endpoint of STS

# Account 444455556666 asks for a session of a role in account 111122223333.
# The session name appears in CloudTrail and in the ARN of the session.
credentials=$(aws sts assume-role \
  --role-arn arn:aws:iam::111122223333:role/monitoring-read \
  --role-session-name nightly-scan \
  --external-id customer-7f3a91 \
  --duration-seconds 3600 \
  --query Credentials --output json)

# All three parts are needed. Without the session token the keys are refused.
AWS_ACCESS_KEY_ID=$(jq -r .AccessKeyId <<<"$credentials")
AWS_SECRET_ACCESS_KEY=$(jq -r .SecretAccessKey <<<"$credentials")
AWS_SESSION_TOKEN=$(jq -r .SessionToken <<<"$credentials")
export AWS_ACCESS_KEY_ID AWS_SECRET_ACCESS_KEY AWS_SESSION_TOKEN

# Shows arn:aws:sts::111122223333:assumed-role/monitoring-read/nightly-scan
aws sts get-caller-identity
