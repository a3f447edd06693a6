#!/usr/bin/env python3
"""Examines an export of the audit (NDJSON, packed with gzip or not) as docs/audit.md describes it.

Usage: python3 verify-audit-chain.py EXPORT
Exit code 0: the chain is whole; 1: it is not, and each line that does not follow is named.
Uses nothing of Tatalaksana and nothing but Python's own library.
"""
import gzip
import hashlib
import json
import struct
import sys
import uuid
from datetime import datetime, timezone

INT4, UUID, INT8, TIMESTAMPTZ, TEXT, BYTEA = 23, 2950, 20, 1184, 25, 17
YEAR_2000 = 946_684_800_000_000


def microseconds(at):
    """Since 1970, of a time like 2026-11-26T01:02:03.000004Z."""
    whole = datetime.strptime(at[:19], "%Y-%m-%dT%H:%M:%S").replace(tzinfo=timezone.utc)
    return round(whole.timestamp()) * 1_000_000 + int(at[20:26])


def bytes_of_format_1(row, government):
    fields = [government, row["number"], microseconds(row["at"]), row["actorId"], row["actorName"],
              row["action"], row["subjectKind"], row["subjectId"]]
    texts = [json.dumps(field, ensure_ascii=False) for field in fields]
    array = "[" + ", ".join(texts + [row["details"]]) + "]"
    return bytes.fromhex(row["previousHash"]) + array.encode()


def bytes_of_format_2(row, government):
    def of_uuid(text):
        return None if text is None else uuid.UUID(text).bytes

    fields = [
        (INT4, struct.pack(">i", row["format"])),
        (UUID, of_uuid(government)),
        (INT8, struct.pack(">q", row["number"])),
        (TIMESTAMPTZ, struct.pack(">q", microseconds(row["at"]) - YEAR_2000)),
        (UUID, of_uuid(row["actorId"])),
        (TEXT, row["actorName"].encode()),
        (TEXT, row["action"].encode()),
        (TEXT, row["subjectKind"].encode()),
        (UUID, of_uuid(row["subjectId"])),
        (TEXT, row["details"].encode()),
        (BYTEA, bytes.fromhex(row["previousHash"])),
    ]
    parts = [struct.pack(">i", len(fields))]
    for kind, value in fields:
        parts.append(struct.pack(">ii", kind, -1 if value is None else len(value)))
        parts.append(value or b"")
    return b"".join(parts)


def hash_of(row, government):
    bytes_of = {1: bytes_of_format_1, 2: bytes_of_format_2}[row["format"]]
    return hashlib.sha256(bytes_of(row, government)).hexdigest()


def gives_its_hash(row, government):
    try:
        return hash_of(row, government) == row["hash"]
    except (KeyError, ValueError, TypeError, AttributeError, struct.error):
        return False  # no row can look like that


def faults_of(lines):
    head = json.loads(next(lines))
    if head.get("format") != "tatalaksana-audit/1":
        raise SystemExit("not an export of the audit")
    number, last_hash = 0, ""
    for line in lines:
        row = json.loads(line)
        if not gives_its_hash(row, head["governmentId"]):
            yield f"row {row['number']}: its content does not give its hash"
        if row["number"] != number + 1:
            yield f"row {row['number']}: stands after row {number}"
        elif row["previousHash"] != last_hash:
            yield f"row {row['number']}: was not written after row {number} as it is now"
        number, last_hash = row["number"], row["hash"]
    if head.get("head", {"number": 0, "hash": ""}) != {"number": number, "hash": last_hash}:
        yield f"end: row {number} is not the newest that the head knows"
    print(f"{number} rows, last hash {last_hash}")


def main():
    path = sys.argv[1]
    with open(path, "rb") as file:
        packed = file.read(2) == b"\x1f\x8b"
    with (gzip.open if packed else open)(path, "rt", encoding="utf-8", newline="\n") as lines:
        faults = list(faults_of(lines))
    for fault in faults:
        print(fault)
    print("BROKEN" if faults else "whole")
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
