package dev.egresslab.lab.exercise;

/** The manifest that the lab applies. */
final class Samples {
    private Samples() {}

    /** {@code pod-svc-ingress.yaml}, with the port that the Service sends to; a Pod's own ports are for reading only. */
    static String aspnetapp(int port) {
        return """
                apiVersion: v1
                kind: Pod
                metadata:
                  name: aspnetapp
                  labels:
                    app: aspnetapp
                spec:
                  containers:
                  - image: mcr.microsoft.com/dotnet/samples:aspnetapp
                    name: aspnetapp-image
                    ports:
                    - containerPort: 80
                      protocol: TCP
                ---
                apiVersion: v1
                kind: Service
                metadata:
                  name: aspnetapp
                spec:
                  selector:
                    app: aspnetapp
                  ports:
                  - protocol: TCP
                    port: 80
                    targetPort: PORT
                ---
                apiVersion: networking.k8s.io/v1
                kind: Ingress
                metadata:
                  name: aspnetapp
                  annotations:
                    kubernetes.io/ingress.class: azure/application-gateway
                spec:
                  rules:
                  - http:
                      paths:
                      - path: /
                        backend:
                          service:
                            name: aspnetapp
                            port:
                              number: 80
                        pathType: Exact
                """.replace("PORT", Integer.toString(port));
    }
}
