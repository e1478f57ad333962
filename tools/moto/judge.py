"""Judges recorded exchanges with AWS by the service models that AWS publishes with botocore.

Reads JSON lines {operation, method, path, headers, body, status, answerHeaders, answer} (bodies in base64) on standard input;
prints one JSON object: how many exchanges of which operation were judged, and every problem: an operation that does not exist, a
member that the model does not know, a wrong type, a missing required member, a value outside its enumeration, range or length.
"""
import base64
import io
import json
import re
import sys
import xml.etree.ElementTree as ET
from urllib.parse import parse_qs, parse_qsl, unquote, urlsplit

import botocore.parsers
import botocore.session
from botocore.validate import ParamValidator

SESSION = botocore.session.get_session()
NAMES = SESSION.get_available_services()
MODELS = {}


def model(name):
    if name not in MODELS:
        MODELS[name] = SESSION.get_service_model(name)
    return MODELS[name]


def by_metadata(key, value):
    for name in ("ecs", "dynamodb", "logs", "secretsmanager", "ssm", "stepfunctions", "application-autoscaling", "ecr",
                 "cloudwatch", "elbv2", "sts", "iam", "s3", "scheduler", "sns", "rds", "elasticache"):
        if model(name).metadata.get(key) == value:
            return model(name)
    raise LookupError(f"no model has the {key} {value}")


def signing_name(headers):
    found = re.search(r"Credential=[^/]+/\d+/[^/]+/([^/]+)/aws4_request", headers.get("authorization", ""))
    return found.group(1) if found else None


class Problems(list):
    def say(self, where, what):
        self.append(f"{where}: {what}")


def scalar_problems(shape, value, where, problems):
    meta = shape.metadata
    if shape.type_name == "string":
        if shape.enum and value not in shape.enum:
            problems.say(where, f"{value!r} is none of {', '.join(shape.enum)}")
        if "min" in meta and len(value) < meta["min"] or "max" in meta and len(value) > meta["max"]:
            problems.say(where, f"its length {len(value)} is outside {meta.get('min', 0)} to {meta.get('max', 'any')}")
        pattern = meta.get("pattern")
        if pattern:
            try:
                fits = re.search(pattern, value) is not None
            except re.error:
                fits = True  # a pattern of Java that Python's re does not read
            if not fits:
                problems.say(where, f"{value[:80]!r} does not fit {pattern}")
    elif "min" in meta and value < meta["min"] or "max" in meta and value > meta["max"]:
        problems.say(where, f"{value} is outside {meta.get('min', 'any')} to {meta.get('max', 'any')}")


def is_number(value):
    return isinstance(value, (int, float)) and not isinstance(value, bool)


TYPES = {
    "string": lambda v: isinstance(v, str),
    "character": lambda v: isinstance(v, str),
    "integer": lambda v: isinstance(v, int) and not isinstance(v, bool),
    "long": lambda v: isinstance(v, int) and not isinstance(v, bool),
    "float": is_number,
    "double": is_number,
    "boolean": lambda v: isinstance(v, bool),
    "blob": lambda v: isinstance(v, (str, bytes)),
    "timestamp": lambda v: is_number(v) or isinstance(v, str) or hasattr(v, "isoformat"),
}


def walk(shape, value, where, problems, strict_values=True):
    """A value as it stands in a JSON or CBOR body, by its shape; null is an absent member, as AWS's parsers take it."""
    kind = shape.type_name
    if kind == "structure":
        if shape.is_document_type:
            return
        if not isinstance(value, dict):
            return problems.say(where, f"is {type(value).__name__}, not an object")
        members = {m.serialization.get("name", n): (n, m) for n, m in shape.members.items()}
        for key, inner in value.items():
            if key not in members:
                if not (shape.is_tagged_union and key == "__type"):
                    problems.say(where, f"the model knows no member {key}")
            elif inner is not None:
                walk(members[key][1], inner, f"{where}.{key}", problems, strict_values)
        for name in shape.required_members:
            wire = shape.members[name].serialization.get("name", name)
            if value.get(wire) is None:
                problems.say(where, f"{wire} is required and missing")
    elif kind == "list":
        if not isinstance(value, list):
            return problems.say(where, f"is {type(value).__name__}, not a list")
        size_problems(shape, value, where, problems)
        for i, one in enumerate(value):
            walk(shape.member, one, f"{where}[{i}]", problems, strict_values)
    elif kind == "map":
        if not isinstance(value, dict):
            return problems.say(where, f"is {type(value).__name__}, not a map")
        size_problems(shape, value, where, problems)
        for key, inner in value.items():
            walk(shape.key, key, f"{where}[key]", problems, strict_values)
            walk(shape.value, inner, f"{where}[{key}]", problems, strict_values)
    elif not TYPES[kind](value):
        problems.say(where, f"is {type(value).__name__}, not {kind}")
    elif kind in ("string", "integer", "long", "float", "double"):
        scalar_problems(shape, value, where, problems)


def size_problems(shape, value, where, problems):
    meta = shape.metadata
    if "min" in meta and len(value) < meta["min"] or "max" in meta and len(value) > meta["max"]:
        problems.say(where, f"has {len(value)} entries, outside {meta.get('min', 0)} to {meta.get('max', 'any')}")


def convert(shape, text, where, problems):
    kind = shape.type_name
    try:
        if kind in ("integer", "long"):
            return int(text)
        if kind in ("float", "double"):
            return float(text)
        if kind == "boolean":
            return {"true": True, "false": False}[text]
    except (ValueError, KeyError):
        problems.say(where, f"{text!r} is no {kind}")
        return None
    return text


def unflatten(shape, fields, prefix, problems):
    """Members of a query-protocol request; takes from fields what it has read."""
    kind = shape.type_name
    if kind == "structure":
        result = {}
        for name, member in shape.members.items():
            wire = member.serialization.get("name", name)
            inner = unflatten(member, fields, f"{prefix}.{wire}" if prefix else wire, problems)
            if inner is not None:
                result[wire] = inner
        return result or (None if prefix else result)
    if kind == "list":
        if fields.get(prefix) == "":
            fields.pop(prefix)
            return []
        flat = shape.serialization.get("flattened")
        base = prefix if flat else f"{prefix}.{shape.member.serialization.get('name', 'member')}"
        result = []
        while any(k == f"{base}.{len(result) + 1}" or k.startswith(f"{base}.{len(result) + 1}.") for k in fields):
            result.append(unflatten(shape.member, fields, f"{base}.{len(result) + 1}", problems))
        return result or None
    if kind == "map":
        result = {}
        i = 1
        while f"{prefix}.entry.{i}.key" in fields:
            key = fields.pop(f"{prefix}.entry.{i}.key")
            result[key] = unflatten(shape.value, fields, f"{prefix}.entry.{i}.value", problems)
            i += 1
        return result or None
    return convert(shape, fields.pop(prefix), prefix, problems) if prefix in fields else None


def tag(element):
    return element.tag.split("}")[-1]


def walk_xml(shape, element, where, problems):
    """An XML answer by its shape: no element that the model does not know, every text of its type."""
    kind = shape.type_name
    if kind == "structure":
        members = {}
        for n, m in shape.members.items():
            if m.serialization.get("location") in (None, "body"):
                name = m.serialization.get("name", n)
                if m.type_name == "list" and m.serialization.get("flattened"):
                    name = m.member.serialization.get("name", name)
                members[name] = m
        seen = set()
        for child in element:
            seen.add(tag(child))
            if tag(child) not in members:
                problems.say(where, f"the model knows no element {tag(child)}")
                continue
            member = members[tag(child)]
            if member.type_name == "list" and member.serialization.get("flattened"):
                walk_xml(member.member, child, f"{where}.{tag(child)}", problems)
            else:
                walk_xml(member, child, f"{where}.{tag(child)}", problems)
    elif kind == "list":
        name = shape.member.serialization.get("name", "member")
        for child in element:
            if tag(child) != name:
                problems.say(where, f"an entry is called {tag(child)}, not {name}")
            walk_xml(shape.member, child, f"{where}[]", problems)
    elif kind == "map":
        for entry in element:
            if tag(entry) != "entry":
                problems.say(where, f"an entry is called {tag(entry)}, not entry")
    elif len(element) > 0:
        problems.say(where, f"has elements, and is {kind}")
    else:
        value = convert(shape, element.text or "", where, problems)
        if value is not None and kind in ("string", "integer", "long", "float", "double"):
            scalar_problems(shape, value, where, problems)


def rest_operation(service, method, path):
    """The operation of a REST request: its own name in x-id (S3), else the URI pattern of the model that fits."""
    split = urlsplit(path)
    query = dict(parse_qsl(split.query, keep_blank_values=True))
    best = None
    for name in service.operation_names:
        http = service.operation_model(name).http
        if http["method"] != method:
            continue
        pattern = urlsplit(http["requestUri"])
        fixed = dict(parse_qsl(pattern.query, keep_blank_values=True))
        if any(query.get(k) != v for k, v in fixed.items()):
            continue
        regex = re.sub(r"\\\{\w+\\\+\\\}", "(.+)", re.escape(pattern.path))
        # Some SDKs leave out a slash at the end of a model's path; AWS takes both.
        regex = re.sub(r"\\\{\w+\\\}", "([^/]+)", regex).rstrip("/")
        wanted = query.get("x-id")
        if not re.fullmatch(regex + "/?", split.path) or (wanted and wanted != name):
            continue
        score = (wanted == name, len(fixed), -regex.count("("))
        if best is None or score > best[0]:
            names = [n.rstrip("+") for n in re.findall(r"\{(\w+\+?)\}", pattern.path)]
            found = re.fullmatch(regex + "/?", split.path).groups()
            best = (score, name, dict(zip(names, map(unquote, found))), fixed)
    if best is None:
        raise LookupError(f"no operation of {service.service_name} is asked by {method} {split.path}")
    query.pop("x-id", None)
    for key in best[3]:
        query.pop(key, None)
    return best[1], best[2], query


def rest_request(service, exchange, body, problems):
    name, uri, query = rest_operation(service, exchange["method"], exchange["path"])
    operation = service.operation_model(name)
    shape = operation.input_shape
    payload = shape.serialization.get("payload") if shape else None
    members = dict(shape.members) if shape else {}
    in_query = {m.serialization.get("name", n): m for n, m in members.items() if m.serialization.get("location") == "querystring"}
    for key, value in query.items():
        if key not in in_query:
            problems.say(name, f"the model knows no query parameter {key}")
        else:
            converted = convert(in_query[key], value, f"{name}.{key}", problems)
            if converted is not None:
                scalar_problems(in_query[key], converted, f"{name}.{key}", problems)
    for n, m in members.items():
        if m.serialization.get("location") == "uri":
            value = uri.get(m.serialization.get("name", n))
            if value is None:
                problems.say(name, f"{n} is missing in the path")
            else:
                scalar_problems(m, value, f"{name}.{n}", problems)
    if payload is None and body and service.metadata["protocol"] == "rest-json":
        value = json.loads(body)
        inner = {m.serialization.get("name", n): m for n, m in members.items() if "location" not in m.serialization}
        for key, one in value.items():
            if key not in inner:
                problems.say(name, f"the model knows no member {key}")
            elif one is not None:
                walk(inner[key], one, f"{name}.{key}", problems)
        for n in shape.required_members:
            m = members[n]
            if "location" not in m.serialization and value.get(m.serialization.get("name", n)) is None:
                problems.say(name, f"{n} is required and missing")
    return operation


def cbor(body):
    return botocore.parsers.create_parser("smithy-rpc-v2-cbor").parse_data_item(io.BufferedReader(io.BytesIO(body)))


def judge(exchange):
    problems = Problems()
    headers = {k.lower(): v for k, v in exchange["headers"].items()}
    body = base64.b64decode(exchange["body"])
    answer = base64.b64decode(exchange["answer"])
    target = headers.get("x-amz-target")
    rpc = re.match(r"^/service/(\w+)/operation/(\w+)", exchange["path"])
    form = "application/x-www-form-urlencoded" in headers.get("content-type", "")
    if target:
        prefix, name = target.rsplit(".", 1)
        service, wire = by_metadata("targetPrefix", prefix), "json"
    elif rpc:
        service, name, wire = by_metadata("targetPrefix", rpc.group(1)), rpc.group(2), "cbor"
    elif form:
        fields = {k: v[-1] for k, v in parse_qs(body.decode(), keep_blank_values=True).items()}
        name, version = fields.pop("Action"), fields.pop("Version")
        signed = signing_name(headers) or "sts"
        service = model({"elasticloadbalancing": "elbv2", "monitoring": "cloudwatch"}.get(signed, signed))
        if service.api_version != version:
            problems.say(name, f"its version is {version}, the model's is {service.api_version}")
        wire = "query"
    else:
        signed = signing_name(headers) or "s3"
        service, wire = model(signed), "rest"
    if wire == "rest":
        operation = rest_request(service, exchange, body, problems)
        name = operation.name
    else:
        if name not in service.operation_names:
            return f"{service.service_name}:{name}", [f"{name}: no such operation"]
        operation = service.operation_model(name)
        shape = operation.input_shape
        if wire == "query":
            params = unflatten(shape, fields, "", problems) if shape else {}
            for left in fields:
                problems.say(name, f"the model knows no parameter {left}")
        else:
            params = (cbor(body) if wire == "cbor" else json.loads(body or b"{}"))
        if shape:
            walk(shape, params, name, problems)
            if wire == "json":
                report = ParamValidator().validate(params, shape)
                if report.has_errors():
                    problems.say(name, f"botocore's validator: {report.generate_report()}")
    judge_answer(service, operation, wire, exchange, answer, problems)
    return f"{service.service_name}:{operation.name}", problems


def judge_answer(service, operation, wire, exchange, answer, problems):
    status, headers = exchange["status"], {k.lower(): v for k, v in exchange["answerHeaders"].items()}
    where = f"{operation.name} answered"
    protocol = {"json": "json", "cbor": "smithy-rpc-v2-cbor", "query": "query", "rest": service.metadata["protocol"]}[wire]
    shape = operation.output_shape
    streaming = shape is not None and operation.has_streaming_output
    parser = botocore.parsers.create_parser(protocol)
    body = io.BytesIO(answer) if streaming and status < 300 else answer
    parsed = parser.parse({"status_code": status, "headers": headers, "body": body}, shape)
    if status >= 300:
        code = parsed.get("Error", {}).get("Code", "")
        if not code:
            problems.say(where, f"{status} without an error code")
        return
    if shape is None or streaming:
        return
    if wire == "json":
        walk(shape, json.loads(answer or b"{}"), where, problems)
    elif wire == "cbor":
        walk(shape, cbor(answer), where, problems)
    elif wire == "query":
        root = ET.fromstring(answer)
        wrapper = shape.serialization.get("resultWrapper")
        if tag(root) != f"{operation.name}Response":
            problems.say(where, f"its root is {tag(root)}")
        for child in root:
            if tag(child) == wrapper:
                walk_xml(shape, child, where, problems)
            elif tag(child) != "ResponseMetadata":
                problems.say(where, f"the model knows no element {tag(child)}")
    elif protocol == "rest-xml" and answer:
        walk_xml(shape, ET.fromstring(answer), where, problems)
    elif protocol == "rest-json" and answer:
        walk(shape, json.loads(answer), where, problems)


def main():
    counts, found = {}, {}
    for line in sys.stdin:
        exchange = json.loads(line)
        try:
            name, problems = judge(exchange)
        except Exception as error:  # whatever the judge cannot read is a problem to be looked at, never one passed over
            name, problems = exchange["operation"], [f"{exchange['operation']} {exchange['method']} {exchange['path']}: {type(error).__name__}: {error}"]
        counts[name] = counts.get(name, 0) + 1
        for problem in problems:
            key = re.sub(r"\[\d+\]", "[]", problem)
            found[key] = found.get(key, 0) + 1
    print(json.dumps({"operations": counts, "problems": found}))


main()
