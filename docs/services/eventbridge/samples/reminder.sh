#!/usr/bin/env bash
set -euo pipefail
export AWS_REGION=eu-west-1

# One reminder for one booking, at nine in the morning in Dublin. It deletes itself afterwards.
aws scheduler create-schedule --name reminder-4711 \
  --schedule-expression 'at(2026-12-07T09:00:00)' \
  --schedule-expression-timezone Europe/Dublin \
  --flexible-time-window '{"Mode": "OFF"}' \
  --action-after-completion DELETE \
  --target '{
    "Arn": "arn:aws:lambda:eu-west-1:111122223333:function:remind",
    "RoleArn": "arn:aws:iam::111122223333:role/scheduler-remind",
    "Input": "{\"bookingId\": \"4711\"}"
  }'
