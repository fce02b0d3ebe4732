"""What a screen reader hears of a page's outputs: Chromium's own accessibility tree; and what axe says of them."""

from axe_playwright_python.sync_playwright import Axe

OUTPUTS = ".jp-OutputArea-output"
PICTURES = {"image", "graphics-document", "graphics-symbol", "graphics-object", "figure", "PluginObject",
            "EmbeddedObject"}
SEEN = """areas => [...document.querySelectorAll(areas)].flatMap(area =>
    [...area.querySelectorAll('img, svg, canvas, video, object, embed, [role=img], [role=figure]')])
    .filter((picture, _, all) => picture.getClientRects().length
        && !all.some(other => other !== picture && other.contains(picture))).length"""
# Not ours to mend: ipywidgets gives the handle of its sliders no name, and no way to give it one
# (https://github.com/jupyter-widgets/ipywidgets/issues/2650).
NOT_OURS = [[".noUi-handle"]]


def pictures(page) -> list[str]:
    """The names of all pictures in the outputs, from top to bottom, "" for one that has none."""
    return [name for role, name in heard(page) if role in PICTURES]


def seen(page) -> int:
    """How many pictures the outputs show, named or not."""
    return page.evaluate(SEEN, OUTPUTS)


def heard(page) -> list[tuple[str, str]]:
    """Role and name of everything in the outputs that a screen reader meets, from top to bottom."""
    devtools = page.context.new_cdp_session(page)
    try:
        tree = {node["nodeId"]: node for node in devtools.send("Accessibility.getFullAXTree")["nodes"]}
        root = devtools.send("DOM.getDocument", {"depth": 0})["root"]["nodeId"]
        found = devtools.send("DOM.querySelectorAll", {"nodeId": root, "selector": OUTPUTS})["nodeIds"]
        outputs = {devtools.send("DOM.describeNode", {"nodeId": node})["node"]["backendNodeId"] for node in found}
    finally:
        devtools.detach()
    tops = [node for node in tree.values() if node.get("backendDOMNodeId") in outputs]
    return [said for top in tops for said in _walk(tree, top)]


def _walk(tree, node):
    if not node["ignored"]:
        yield node["role"]["value"], node.get("name", {}).get("value", "").strip()
    for child in node.get("childIds", []):
        if child in tree:
            yield from _walk(tree, tree[child])


def complaints(page) -> list[str]:
    """What axe finds in the outputs, one sentence each."""
    found = Axe().run(page, {"include": [[OUTPUTS]], "exclude": NOT_OURS}, {"resultTypes": ["violations"]})
    return [f"{rule['id']}: {rule['help']}: {node['html'][:200]}"
            for rule in found.response["violations"] for node in rule["nodes"]]
