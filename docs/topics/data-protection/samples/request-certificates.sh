# For a load balancer or a Regional API: in the Region of that resource.
# *.example.com covers api.example.com, but not example.com. So ask for both names.
aws acm request-certificate --region eu-west-1 \
  --domain-name example.com --subject-alternative-names '*.example.com' \
  --validation-method DNS

# For CloudFront: always in us-east-1. It is a second certificate; the CNAME record is the same.
aws acm request-certificate --region us-east-1 \
  --domain-name example.com --subject-alternative-names '*.example.com' \
  --validation-method DNS

# Show the CNAME record to add to DNS. It must stay there, or the certificate is not renewed.
aws acm describe-certificate --region eu-west-1 \
  --certificate-arn "$CERTIFICATE_ARN" \
  --query 'Certificate.DomainValidationOptions[].ResourceRecord'

# For a web server of your own: ask for an exportable certificate (it has a price) …
aws acm request-certificate --region eu-west-1 \
  --domain-name shop.example.com --validation-method DNS --options Export=ENABLED

# … and export it with its private key, which the passphrase encrypts. Repeat after each renewal.
aws acm export-certificate --region eu-west-1 \
  --certificate-arn "$EXPORTABLE_ARN" --passphrase fileb://passphrase.txt > shop.json
