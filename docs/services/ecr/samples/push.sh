#!/usr/bin/env bash
set -euo pipefail

registry=111122223333.dkr.ecr.eu-west-1.amazonaws.com
image="$registry/shop/web"
version=1.4.2

# Once: the repository, with tags that nobody can overwrite.
#   aws ecr create-repository --repository-name shop/web --image-tag-mutability IMMUTABLE

# 1. Log in. The password comes through the pipe and stays out of the process list.
aws ecr get-login-password --region eu-west-1 |
  docker login --username AWS --password-stdin "$registry"

# 2. Build.
docker build --tag "shop/web:$version" .

# 3. Tag with the full address: Docker pushes to the registry in the name.
docker tag "shop/web:$version" "$image:$version"

# 4. Push. Layers that the repository has already are skipped.
docker push "$image:$version"

# The digest names this image for ever, whatever happens to the tag.
aws ecr describe-images --repository-name shop/web --image-ids imageTag="$version" \
  --query 'imageDetails[0].imageDigest' --output text
