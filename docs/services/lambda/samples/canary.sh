#!/usr/bin/env bash
set -euo pipefail
export AWS_REGION=eu-west-1

# Freeze the code and settings of $LATEST as the next version number, for example 8.
version=$(aws lambda publish-version --function-name orders --query Version --output text)
aws lambda wait published-version-active --function-name orders --qualifier "$version"

# Canary: the alias "live" keeps its version (7) for 90 % of the requests
# and sends 10 % to the new one. Callers keep the same ARN, which ends in :live.
aws lambda update-alias --function-name orders --name live \
  --routing-config "AdditionalVersionWeights={$version=0.1}"

read -r -p "Errors and duration of version $version look good? [y/N] " answer

if [ "$answer" = y ]; then
  # Finish: the alias points to the new version alone.
  aws lambda update-alias --function-name orders --name live \
    --function-version "$version" --routing-config 'AdditionalVersionWeights={}'
else
  # Roll back: clear the weights. The alias still points to version 7.
  aws lambda update-alias --function-name orders --name live \
    --routing-config 'AdditionalVersionWeights={}'
fi
