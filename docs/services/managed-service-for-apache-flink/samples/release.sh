#!/usr/bin/env bash
set -euo pipefail
export AWS_REGION=eu-west-1

# The commands still have the old name of the service.
# 1. Keep a state that you can come back to. A checkpoint is not under your control.
#    The snapshot is usable when describe-application-snapshot shows READY.
aws kinesisanalyticsv2 create-application-snapshot \
  --application-name clicks --snapshot-name before-release

# 2. Deploy the new code with update-application, and watch it …

# 3. Way back: stop the application, deploy the old code with update-application,
#    and start it with the state from before the release.
aws kinesisanalyticsv2 start-application --application-name clicks \
  --run-configuration '{
    "ApplicationRestoreConfiguration": {
      "ApplicationRestoreType": "RESTORE_FROM_CUSTOM_SNAPSHOT",
      "SnapshotName": "before-release"
    }
  }'
