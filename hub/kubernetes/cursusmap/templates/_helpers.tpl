{{- define "cursusmap.course" -}}
{{ required "course: noem de cursus, zoals die in cursus-hub.toml heet" .Values.course }}
{{- end }}

{{- define "cursusmap.name" -}}
cursusmap-{{ include "cursusmap.course" . }}
{{- end }}

{{- define "cursusmap.prefix" -}}
{{ .Values.hub.baseUrl }}services/{{ include "cursusmap.course" . }}/
{{- end }}

{{- define "cursusmap.selector" -}}
app.kubernetes.io/name: cursusmap
app.kubernetes.io/instance: {{ include "cursusmap.name" . }}
{{- end }}

{{- define "cursusmap.labels" -}}
{{ include "cursusmap.selector" . }}
app.kubernetes.io/version: {{ .Chart.AppVersion | quote }}
app.kubernetes.io/part-of: inspirerend-begeleiden
app.kubernetes.io/managed-by: {{ .Release.Service }}
helm.sh/chart: {{ printf "%s-%s" .Chart.Name .Chart.Version }}
{{- end }}

{{- define "cursusmap.image" -}}
{{ required "image.name: noem het image dat je met Containerfile hebt gemaakt" .Values.image.name }}:{{ .Values.image.tag | default .Chart.AppVersion }}
{{- end }}

{{- define "cursusmap.container" -}}
image: {{ include "cursusmap.image" . }}
imagePullPolicy: {{ .Values.image.pullPolicy }}
securityContext:
  allowPrivilegeEscalation: false
  readOnlyRootFilesystem: true
  capabilities: {drop: [ALL]}
resources:
  {{- toYaml .Values.resources | nindent 2 }}
volumeMounts:
  - {name: cursus, mountPath: /cursus}
  - {name: tmp, mountPath: /tmp}
{{- end }}
