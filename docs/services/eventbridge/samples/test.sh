#!/usr/bin/env bash
set -euo pipefail
export AWS_REGION=eu-west-1
events=arn:aws:events:eu-west-1:111122223333

# The pattern alone: {"Result": true} or {"Result": false}. Nothing is sent, no rule is needed.
aws events test-event-pattern --event-pattern file://pattern.json --event file://event.json

# Keep the events of the bus for 30 days, from now on.
aws events create-archive --archive-name orders --event-source-arn "$events:event-bus/orders" \
  --event-pattern '{"source": ["com.example.shop"]}' --retention-days 30

# Later: send one hour again, only to the rule of the new consumer.
aws events start-replay --replay-name invoices-test-1 --event-source-arn "$events:archive/orders" \
  --event-start-time 2026-11-23T09:00:00Z --event-end-time 2026-11-23T10:00:00Z \
  --destination "{\"Arn\": \"$events:event-bus/orders\", \"FilterArns\": [\"$events:rule/orders/invoices\"]}"

# STARTING, RUNNING, COMPLETED, and the time of the last event that was replayed.
aws events describe-replay --replay-name invoices-test-1
