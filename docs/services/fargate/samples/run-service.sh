#!/usr/bin/env bash
set -euo pipefail

# A service on Fargate: two tasks always On-Demand (base), the others 1 : 3 with Spot.
# The cluster must have both capacity providers. The subnet is private: no public IP address.
aws ecs create-service \
  --cluster shop --service-name worker --task-definition shop-worker:3 \
  --desired-count 10 --platform-version LATEST \
  --capacity-provider-strategy \
    capacityProvider=FARGATE,base=2,weight=1 \
    capacityProvider=FARGATE_SPOT,weight=3 \
  --network-configuration \
    "awsvpcConfiguration={subnets=[subnet-0aaa1111],securityGroups=[sg-0ccc3333],assignPublicIp=DISABLED}"
