"""Reads a dataset exported as jsonl and proves its offsets: python3 docs/read_export.py FILE"""
import json, sys

for line in open(sys.argv[1], encoding="utf-8"):
    article = json.loads(line)
    for layer in article["layers"]:
        for a in layer["annotations"]:
            spans = a.get("ranges", [[a["start"], a["end"]]])
            assert " ".join(article["text"][s:e] for s, e in spans) == a["quote"], a["id"]
            print(article["id"], layer["annotator"], a["kind"], a["stances"], a["quote"], sep="\t")
