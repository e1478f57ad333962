"""Judges every IAM policy of a CloudFormation template by parliament; prints one JSON list of findings."""

import json
import sys

from parliament import analyze_policy_string

findings = []
for name, resource in json.load(sys.stdin)["Resources"].items():
    properties = resource["Properties"]
    documents = [p["PolicyDocument"] for p in properties.get("Policies", [])]
    if resource["Type"] == "AWS::IAM::ManagedPolicy":
        documents.append(properties["PolicyDocument"])
    for document in documents:
        for found in analyze_policy_string(json.dumps(document)).findings:
            findings.append({"resource": name, "issue": found.issue, "detail": str(found.detail)})
print(json.dumps(findings))
