// Runtime: nodejs24.x, attached to the VPC of the proxy. The client library is node-postgres.
import { Signer } from '@aws-sdk/rds-signer';
import { Pool } from 'pg';

const hostname = process.env['PROXY_ENDPOINT'] ?? ''; // the endpoint of RDS Proxy, not of the database
const signer = new Signer({ hostname, port: 5432, username: 'app_user' }); // signs with the execution role

// Outside the handler: a warm environment keeps its connection to the proxy.
const pool = new Pool({
  host: hostname,
  port: 5432,
  user: 'app_user',
  database: 'shop',
  max: 1, // few for each environment: the pooling happens in the proxy
  ssl: true, // the token travels over TLS; the proxy has a certificate of ACM
  password: () => signer.getAuthToken(), // a new token for each new connection, no stored password
});

export const handler = async (event: { customerId: string }) => {
  const result = await pool.query(
    `SELECT o.id, o.placed_at, SUM(l.price * l.quantity) AS total
       FROM orders o JOIN order_lines l ON l.order_id = o.id
      WHERE o.customer_id = $1 GROUP BY o.id, o.placed_at`,
    [event.customerId],
  );
  return result.rows;
};
