#!/usr/bin/env bash
set -euo pipefail

# shop-blue serves the users. shop-green is a clone of it, made before.
aws elasticbeanstalk create-application-version \
  --application-name shop --version-label v42 \
  --source-bundle S3Bucket=shop-bundles-111122223333,S3Key=v42.zip

# Deploy the version to green only, and wait until the update is over.
aws elasticbeanstalk update-environment --environment-name shop-green --version-label v42
aws elasticbeanstalk wait environment-updated --environment-names shop-green

# Test green under its own URL first. Then exchange the CNAME records of the two.
# The same call once more is the way back.
aws elasticbeanstalk swap-environment-cnames \
  --source-environment-name shop-blue --destination-environment-name shop-green
