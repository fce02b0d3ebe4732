"""One lesson, one room, named by its topic. A room uses the library's rooms, and never another lesson's."""
