#!/usr/bin/env bash
set -euo pipefail

# The two caches have separate times to live, in milliseconds.
aws dax create-parameter-group --parameter-group-name short-queries
aws dax update-parameter-group --parameter-group-name short-queries \
  --parameter-name-values \
  'ParameterName=record-ttl-millis,ParameterValue=300000' \
  'ParameterName=query-ttl-millis,ParameterValue=10000'

# Three nodes: one primary and two read replicas, in the subnets of the subnet group.
# Both kinds of encryption can be chosen only now.
aws dax create-cluster --cluster-name profiles \
  --node-type dax.r5.large --replication-factor 3 \
  --iam-role-arn arn:aws:iam::111122223333:role/DaxProfilesRole \
  --subnet-group-name private-subnets \
  --security-group-ids sg-0123456789abcdef0 \
  --parameter-group-name short-queries \
  --sse-specification Enabled=true \
  --cluster-endpoint-encryption-type TLS
