"""JupyterLab in Dutch. ``nl.po`` is the source, ``locale/`` what JupyterLab reads; see ``__main__``."""
