#!/usr/bin/env bash
set -euo pipefail

# Own account, temporary credentials of the default profile.
pip install git-remote-codecommit
git clone codecommit::eu-west-1://shop

# Repository of another account: the profile "shared" in ~/.aws/config assumes a role there.
#   [profile shared]
#   role_arn = arn:aws:iam::111122223333:role/shop-repository-developers
#   source_profile = default
#   region = eu-west-1
git clone codecommit://shared@shop shop-shared
