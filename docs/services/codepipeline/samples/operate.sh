# Start the pipeline by hand. Without other options it takes the latest revision.
aws codepipeline start-pipeline-execution --name shop

# Answer an approval. The token belongs to this one open request.
token=$(aws codepipeline get-pipeline-state --name shop --output text --query \
  "stageStates[?stageName=='Production'].actionStates[] | [?actionName=='Approve'].latestExecution.token | [0]")
aws codepipeline put-approval-result --pipeline-name shop \
  --stage-name Production --action-name Approve \
  --result 'summary="Tested on staging",status=Approved' --token "$token"

# Run only the failed actions of a stage again, in the same execution.
aws codepipeline retry-stage-execution --pipeline-name shop --stage-name Production \
  --pipeline-execution-id 11112222-3333-4444-5555-666677778888 --retry-mode FAILED_ACTIONS
