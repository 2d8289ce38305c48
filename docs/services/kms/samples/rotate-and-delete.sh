#!/usr/bin/env bash
set -euo pipefail
key=1234abcd-12ab-34cd-56ef-1234567890ab

# Automatic rotation is off for a new key. Turn it on, every 180 days.
aws kms enable-key-rotation --key-id "$key" --rotation-period-in-days 180

# Rotate once, now. The schedule above stays as it is.
aws kms rotate-key-on-demand --key-id "$key"
aws kms get-key-rotation-status --key-id "$key"

# Not sure whether something still needs the key? Disable it and
# look for DisabledException in CloudTrail. Enabling it undoes this.
aws kms disable-key --key-id "$key"

# Delete after the waiting period. Without the option it is 30 days.
aws kms schedule-key-deletion --key-id "$key" --pending-window-in-days 7

# Within the waiting period you can still change your mind.
# The key is disabled after this, so enable it again.
aws kms cancel-key-deletion --key-id "$key"
aws kms enable-key --key-id "$key"
