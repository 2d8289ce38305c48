#!/usr/bin/env bash
set -euo pipefail

# Freeze the code that shall be tested, and let the existing alias "approved" point to it
version=$(aws lambda publish-version --function-name orders --query Version --output text)
aws lambda update-alias --function-name orders --name approved --function-version "$version"

# The integration names function:orders:${stageVariables.alias}, so API Gateway needs a permission on the alias
aws lambda add-permission --function-name orders --qualifier approved \
  --statement-id api-test --action lambda:InvokeFunction --principal apigateway.amazonaws.com \
  --source-arn "arn:aws:execute-api:eu-west-1:111122223333:a1b2c3d4e5/test/GET/orders"

# The stage "test" calls that alias; "prod" keeps its own value
aws apigateway update-stage --rest-api-id a1b2c3d4e5 --stage-name test \
  --patch-operations op=replace,path=/variables/alias,value=approved

curl --fail https://a1b2c3d4e5.execute-api.eu-west-1.amazonaws.com/test/orders
