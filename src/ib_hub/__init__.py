"""The course on a server, for a whole group: a JupyterHub on one machine, or on Kubernetes.

One settings file says everything (``settings``). What the hub needs of the machine is laid down by ``installing`` and
looked at by ``checks``; ``configuration`` makes JupyterHub's own configuration of it, each time the hub starts.

| where | what |
|---|---|
| ``settings`` ``tables`` ``course_list`` | the settings file, typed, with Dutch messages and line numbers |
| ``places`` | which folders and files there are, and whose they are |
| ``configuration`` ``roles`` ``logging_in`` ``spawning`` | JupyterHub's configuration, part by part |
| ``participant_settings`` | what a participant's server reads of its course |
| ``single_user`` ``lean`` ``no_kernels`` | what runs as a participant: chapters in place, then a lean server |
| ``accounts`` ``names`` ``participants`` | people: Unix accounts and groups, from a list |
| ``system`` ``installing`` ``course_folders`` ``units`` ``checks`` | the machine |
| ``backup`` ``postgres`` | one archive, and back |
| ``commands`` | ``cursus hub …`` |
| ``kubernetes`` ``pod`` | the same configuration for zero-to-jupyterhub, and what runs in a participant's pod |

Only ``configuration``, ``kubernetes``, ``logging_in``, ``lean``, ``pod`` and ``spawning`` import JupyterHub: the
rest is the standard library and ``ib_course``, so that ``cursus hub installeer`` runs where nothing is installed yet.
"""
