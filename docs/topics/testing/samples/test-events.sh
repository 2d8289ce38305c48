#!/usr/bin/env bash
set -euo pipefail

# 1. A payload with the structure of the real service, and a key of your own
sam local generate-event s3 put --bucket shop-uploads-test --key in/photo.jpg > events/photo.json

# 2. On your computer: one invocation in a container, with the variables of a test stack
sam local invoke Resize --event events/photo.json --env-vars env.test.json

# 3. For everybody in the account: the Lambda console shows it as a shareable test event
sam remote test-event put Resize --stack-name photos-test --name photo --file events/photo.json

# 4. In AWS: the deployed function, its role, its settings
sam remote invoke Resize --stack-name photos-test --test-event-name photo

# The same, in the published version behind the alias "approved"
sam remote invoke Resize --stack-name photos-test --test-event-name photo --parameter Qualifier=approved
