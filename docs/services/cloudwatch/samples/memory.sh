#!/usr/bin/env bash
# Is the memory too small or too large, and which hours are slow? The REPORT lines know.
end=$(date +%s)
start=$((end - 7 * 86400)) # any past week is fine: the lines are already in the log

query='filter @type = "REPORT"
| stats pct(@duration, 95) as p95ms,
        max(@maxMemoryUsed / 1000 / 1000) as usedMB,
        max(@memorySize / 1000 / 1000) as setMB
  by bin(1h)
| sort p95ms desc
| limit 10'

# You pay for the data scanned: name few log groups and a short time range.
id=$(aws logs start-query --log-group-name /aws/lambda/orders \
  --start-time "$start" --end-time "$end" \
  --query-string "$query" --query queryId --output text)

# The query runs asynchronously. Ask again until the status is Complete.
aws logs get-query-results --query-id "$id"
