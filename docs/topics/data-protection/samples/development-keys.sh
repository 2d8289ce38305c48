# 1. An SSH key pair made on your machine. Only the public half goes to AWS.
ssh-keygen -t rsa -b 4096 -m PEM -f ~/.ssh/dev-key.pem
aws ec2 import-key-pair --key-name dev-key --public-key-material fileb://~/.ssh/dev-key.pem.pub

# 2. Or a key pair made by EC2. This answer is the only copy of the private key.
aws ec2 create-key-pair --key-name dev-key-2 --key-type ed25519 \
  --query KeyMaterial --output text > ~/.ssh/dev-key-2.pem
chmod 400 ~/.ssh/dev-key-2.pem # SSH refuses a private key that others may read

# 3. A self-signed certificate for a test server: key, signing request, signature.
openssl genrsa -out privatekey.pem 2048
openssl req -new -key privatekey.pem -subj '/CN=test.example.com' -out csr.pem
openssl x509 -req -days 365 -in csr.pem -signkey privatekey.pem -out public.crt

# The private keys stay out of the repository.
printf '%s\n' '*.pem' '*.key' >> .gitignore
