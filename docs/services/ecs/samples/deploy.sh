#!/usr/bin/env bash
set -euo pipefail

# 1. Register the file: the family shop-web gets its next revision.
aws ecs register-task-definition --cli-input-json file://task-definition.json

# 2. Deploy. A family without a revision means the latest active revision.
aws ecs update-service --cluster shop --service web --task-definition shop-web

# 3. Wait until only the new deployment is left and all its tasks run.
aws ecs wait services-stable --cluster shop --services web

# The same revision again, for example after a secret was rotated:
aws ecs update-service --cluster shop --service web --force-new-deployment
