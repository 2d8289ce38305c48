# One path for each environment, the same names below it.
aws ssm put-parameter --name /shop/test/orders-table --type String --value orders-test
aws ssm put-parameter --name /shop/prod/orders-table --type String --value orders-prod

# Encrypted. Without --key-id it is the key aws/ssm.
aws ssm put-parameter --name /shop/prod/licence-code --type SecureString \
  --key-id alias/shop-config --value file://licence.txt

# Everything below a path, with the values decrypted.
aws ssm get-parameters-by-path --path /shop/prod --recursive --with-decryption

# A change makes a new version. A label says which one is live.
aws ssm put-parameter --name /shop/prod/orders-table --type String --value orders-v2 --overwrite
aws ssm label-parameter-version --name /shop/prod/orders-table --parameter-version 2 --labels live
aws ssm get-parameter --name /shop/prod/orders-table:live
