{{/* Names and labels that every object has. The hub and the servers know the service by this one name. */}}
{{- define "uitwisseling.name" -}}
{{- .Chart.Name -}}
{{- end }}

{{- define "uitwisseling.selector" -}}
app.kubernetes.io/name: {{ .Chart.Name }}
app.kubernetes.io/instance: {{ .Release.Name }}
{{- end }}

{{- define "uitwisseling.labels" -}}
{{ include "uitwisseling.selector" . }}
app.kubernetes.io/version: {{ .Chart.AppVersion | quote }}
app.kubernetes.io/part-of: inspirerend-begeleiden
app.kubernetes.io/managed-by: {{ .Release.Service }}
helm.sh/chart: {{ printf "%s-%s" .Chart.Name .Chart.Version }}
{{- end }}

{{- define "uitwisseling.image" -}}
{{ required "image.name: noem het image dat je met Containerfile hebt gemaakt" .Values.image.name }}:{{ .Values.image.tag | default .Chart.AppVersion }}
{{- end }}

{{/* No pod of ours runs as root, changes its own files, or talks to Kubernetes. */}}
{{- define "uitwisseling.pod" -}}
serviceAccountName: {{ include "uitwisseling.name" . }}
automountServiceAccountToken: false
enableServiceLinks: false
securityContext:
  runAsNonRoot: true
  runAsUser: 1000
  runAsGroup: 1000
  fsGroup: 1000
  seccompProfile: {type: RuntimeDefault}
{{- with .Values.image.pullSecrets }}
imagePullSecrets:
{{- range . }}
  - name: {{ . }}
{{- end }}
{{- end }}
{{- with .Values.nodeSelector }}
nodeSelector:
  {{- toYaml . | nindent 2 }}
{{- end }}
{{- with .Values.tolerations }}
tolerations:
  {{- toYaml . | nindent 2 }}
{{- end }}
{{- end }}

{{- define "uitwisseling.container" -}}
securityContext:
  allowPrivilegeEscalation: false
  readOnlyRootFilesystem: true
  capabilities: {drop: [ALL]}
{{- end }}

{{- define "uitwisseling.database" -}}
- name: IB_UITWISSELING_DATABASE
  valueFrom:
    secretKeyRef:
      name: {{ .Values.database.urlSecret.name }}
      key: {{ .Values.database.urlSecret.key }}
{{- end }}

{{- define "uitwisseling.prefix" -}}
{{ .Values.hub.baseUrl }}services/uitwisseling/
{{- end }}

{{- define "uitwisseling.services" -}}
{{- $services := dict -}}
{{- range .Values.courses -}}
{{- $_ := set $services . (list (printf "formgrade-%s" .)) -}}
{{- end -}}
{{ toJson $services }}
{{- end }}
