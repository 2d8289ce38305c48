import {CodeDeployClient, PutLifecycleEventHookExecutionStatusCommand} from '@aws-sdk/client-codedeploy';

/** CodeDeploy passes two IDs. It does not say which version is under test: give that in the configuration. */
interface HookEvent {
  readonly DeploymentId: string;
  readonly LifecycleEventHookExecutionId: string;
}

const codeDeploy = new CodeDeployClient({});

/** Asks the new version through the test listener; any answer but 200 is a failure. */
async function newVersionWorks(): Promise<boolean> {
  try {
    const response = await fetch('https://test.example.com/health', {signal: AbortSignal.timeout(5_000)});
    return response.status === 200;
  } catch {
    return false;
  }
}

export const handler = async (event: HookEvent): Promise<void> => {
  const status = (await newVersionWorks()) ? 'Succeeded' : 'Failed';

  // Returning a value is not enough: CodeDeploy waits for this call, for one hour at most.
  await codeDeploy.send(
    new PutLifecycleEventHookExecutionStatusCommand({
      deploymentId: event.DeploymentId,
      lifecycleEventHookExecutionId: event.LifecycleEventHookExecutionId,
      status,
    }),
  );
};
