#!/usr/bin/env bash
set -euo pipefail
export AWS_REGION=eu-west-1
end=$(date +%s)
start=$((end - 3600))

find_traces() {
  aws xray get-trace-summaries --start-time "$start" --end-time "$end" \
    --filter-expression "$1" --query 'TraceSummaries[].Id' --output text
}

# The answer to the user was a 5xx, or took more than 3 seconds.
find_traces 'fault OR responsetime > 3'

# An annotation of yours: these requests of one tenant. Metadata cannot be searched.
find_traces 'annotation[tenant] = "blue" AND http.url CONTAINS "/checkout"'

# "fault" alone looks at the answer of the whole trace.
# service() looks inside: the inventory failed, even if the user got a 200.
find_traces 'service("inventory") { fault }'

# The call from one service to another was throttled (429).
find_traces 'edge("orders", "inventory") { throttle }'
