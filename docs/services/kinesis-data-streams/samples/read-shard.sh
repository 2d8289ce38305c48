#!/usr/bin/env bash
set -euo pipefail
export AWS_REGION=eu-west-1

# The first iterator: from the oldest record that the shard still holds.
iterator=$(aws kinesis get-shard-iterator --stream-name orders \
  --shard-id shardId-000000000000 --shard-iterator-type TRIM_HORIZON \
  --query ShardIterator --output text)

while [ -n "$iterator" ]; do
  page=$(aws kinesis get-records --shard-iterator "$iterator" --limit 100)

  # An empty page is normal: it does not mean that the shard is empty.
  jq -r '.Records[] | [.SequenceNumber, .PartitionKey, (.Data | @base64d)] | @tsv' <<<"$page"

  # Each answer brings the next iterator. None comes at the end of a closed shard.
  iterator=$(jq -r '.NextShardIterator // empty' <<<"$page")
  sleep 1 # the calls of all polling consumers count against the limit of the shard
done
