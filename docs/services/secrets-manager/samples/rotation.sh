# Secrets Manager may invoke the rotation function, only for secrets of this account.
aws lambda add-permission \
  --function-name shop-db-rotation \
  --statement-id SecretsManager \
  --action lambda:InvokeFunction \
  --principal secretsmanager.amazonaws.com \
  --source-account 111122223333

# On the 1st and the 15th, at some time between 02:00 and 04:00 UTC. The first rotation starts now.
aws secretsmanager rotate-secret \
  --secret-id shop/prod/db \
  --rotation-lambda-arn arn:aws:lambda:eu-west-1:111122223333:function:shop-db-rotation \
  --rotation-rules '{"ScheduleExpression": "cron(0 2 1,15 * ? *)", "Duration": "2h"}'

# Which version has which label?
aws secretsmanager describe-secret --secret-id shop/prod/db --query VersionIdsToStages

# The new password makes trouble: give AWSCURRENT back to the version that had it.
aws secretsmanager update-secret-version-stage \
  --secret-id shop/prod/db \
  --version-stage AWSCURRENT \
  --move-to-version-id a1b2c3d4-5678-90ab-cdef-EXAMPLE11111 \
  --remove-from-version-id a1b2c3d4-5678-90ab-cdef-EXAMPLE22222
