# Files with a hash in their names never change: cache them for a year, everywhere.
aws s3 sync dist/assets s3://amzn-s3-demo-bucket/assets \
  --cache-control 'public, max-age=31536000'

# The page that names them changes: browsers ask each time, CloudFront keeps it for a minute.
aws s3 cp dist/index.html s3://amzn-s3-demo-bucket/index.html \
  --cache-control 'max-age=0, s-maxage=60'

# Something wrong must go now. Quotes keep the shell from expanding the asterisk.
aws cloudfront create-invalidation --distribution-id E1EXAMPLE \
  --paths '/index.html' '/products/lamp.html*'
