// Runtime: nodejs24.x. No VPC settings, no driver, no connection: each statement is an HTTPS request.
import {
  BeginTransactionCommand,
  CommitTransactionCommand,
  ExecuteStatementCommand,
  RDSDataClient,
  RollbackTransactionCommand,
  type SqlParameter,
} from '@aws-sdk/client-rds-data';

const client = new RDSDataClient({});
const target = {
  resourceArn: process.env['CLUSTER_ARN'],
  secretArn: process.env['SECRET_ARN'], // the database user; the role needs this secret and rds-data actions
};

/** Moves an amount between two accounts: both updates or none. */
export async function transfer(from: string, to: string, amount: string): Promise<void> {
  const { transactionId } = await client.send(new BeginTransactionCommand({ ...target, database: 'bank' }));
  const run = (sql: string, id: string) => {
    const parameters: SqlParameter[] = [
      { name: 'id', value: { stringValue: id } },
      // A decimal travels as text; the hint gives it back its type.
      { name: 'amount', value: { stringValue: amount }, typeHint: 'DECIMAL' },
    ];
    return client.send(new ExecuteStatementCommand({ ...target, database: 'bank', transactionId, sql, parameters }));
  };
  try {
    await run('UPDATE accounts SET balance = balance - :amount WHERE id = :id', from);
    await run('UPDATE accounts SET balance = balance + :amount WHERE id = :id', to);
    await client.send(new CommitTransactionCommand({ ...target, transactionId }));
  } catch (error) {
    await client.send(new RollbackTransactionCommand({ ...target, transactionId }));
    throw error;
  }
}
